package org.tiencu.desk.adapter.rest;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.tiencu.desk.application.attachment.AttachmentLimits;

/** How large a request with files may be. What is sent goes to the disk at once, not into memory. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    /** Room for the title and what stands around the parts. */
    private static final DataSize AROUND = DataSize.ofKilobytes(64);

    @Bean
    MultipartConfigElement multipartConfigElement(AttachmentLimits limits) {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(limits.maxSize());
        factory.setMaxRequestSize(DataSize.ofBytes(limits.maxSize().toBytes() + AROUND.toBytes()));
        return factory.createMultipartConfig();
    }
}
