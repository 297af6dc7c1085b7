package org.tiencu.platform.sheet;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ?format=xlsx} asks for a list as a spreadsheet, for those who cannot set an {@code Accept} header. */
@Configuration(proxyBeanMethods = false)
class SheetWebConfiguration implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.favorParameter(true).parameterName("format").mediaType("xlsx", MediaType.parseMediaType(SheetTable.XLSX))
                .mediaType("json", MediaType.APPLICATION_JSON);
    }
}
