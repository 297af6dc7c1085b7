package org.tiencu.desk.application.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached.
 *
 * @param maxSize the largest file
 * @param maxPerCase how many files a case may have
 * @param maxCaseSize how large all files of a case may be together
 * @param clamd {@code host:port} of the ClamAV daemon that looks at each file; empty if there is none
 */
@ConfigurationProperties("tiencu.attachments")
public record AttachmentLimits(@DefaultValue("20MB") DataSize maxSize, @DefaultValue("200") int maxPerCase,
        @DefaultValue("500MB") DataSize maxCaseSize, @DefaultValue("") String clamd) {
}
