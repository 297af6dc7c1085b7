package org.tiencu.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Words the error page, and the errors that no controller and no filter of ours has answered. */
@Component
class ErrorPageTexts extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = (int) super.getErrorAttributes(request, options).get("status");
        HttpStatusCode code = HttpStatusCode.valueOf(status);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", status);
        attributes.put("title", ErrorTexts.title(code));
        attributes.put("detail", ErrorTexts.detail(code));
        attributes.put("message", ErrorTexts.detail(code));
        return attributes;
    }
}
