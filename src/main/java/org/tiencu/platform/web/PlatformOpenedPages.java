package org.tiencu.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.security.OpenedPages;

/** The pages of the platform; use cases refuse those who have no right to them. */
@Configuration(proxyBeanMethods = false)
class PlatformOpenedPages {

    @Bean
    OpenedPages pagesOfThePlatform() {
        return OpenedPages.of("/mails/**", "/audit/**", "/confirmations/**");
    }
}
