package org.tiencu.desk.adapter.scan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.desk.application.attachment.AttachmentLimits;
import org.tiencu.desk.application.attachment.AttachmentScan;

/** Chooses the virus scanner. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScanConfiguration.class);

    @Bean
    AttachmentScan attachmentScan(AttachmentLimits limits) {
        if (limits.clamd().isBlank()) {
            LOG.info("Attachments are not scanned for viruses: tiencu.attachments.clamd is not set");
            return file -> { };
        }
        return ClamdScan.at(limits.clamd());
    }
}
