package org.tiencu.desk.adapter.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.security.OpenedPages;

/** The pages of the desk; each shows a user what is his. */
@Configuration(proxyBeanMethods = false)
class DeskOpenedPages {

    @Bean
    OpenedPages pagesOfTheDesk() {
        return OpenedPages.of("/cases/**", "/lists/**", "/substitutes/**", "/bulk/**", "/imports/**", "/work", "/work.xlsx",
                "/notices/**", "/notices.xlsx", "/data-requests/**", "/desk/**");
    }
}
