package org.tiencu.platform.web;

import org.springframework.http.HttpStatusCode;

/** What a user reads when something does not work, by HTTP status. */
final class ErrorTexts {

    static final String CHANGED_MEANWHILE =
            "Dữ liệu vừa được người khác cập nhật. Hãy tải lại trang rồi thực hiện lại.";
    static final String ALREADY_THERE = "Dữ liệu này đã có trong hệ thống.";

    private ErrorTexts() {
    }

    /** A few words. */
    static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "Chưa đăng nhập";
            case 403 -> "Không có quyền";
            case 404 -> "Không tìm thấy";
            case 405 -> "Không hỗ trợ thao tác này";
            case 406, 415 -> "Không hỗ trợ định dạng dữ liệu";
            case 409 -> "Không thực hiện được lúc này";
            case 413 -> "Dữ liệu quá lớn";
            case 429 -> "Tạm thời chưa được đăng nhập";
            case 503 -> "Tạm thời chưa thực hiện được";
            default -> status.is4xxClientError() ? "Yêu cầu không hợp lệ" : "Hệ thống gặp lỗi";
        };
    }

    /** One sentence that says what to do, where there is something to do. */
    static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "Bạn chưa đăng nhập, hoặc tên đăng nhập hay mật khẩu không đúng.";
            case 403 -> "Bạn không có quyền thực hiện việc này.";
            case 404 -> "Địa chỉ này không tồn tại hoặc nội dung không còn.";
            case 405 -> "Địa chỉ này không hỗ trợ thao tác vừa thực hiện.";
            case 406 -> "Hệ thống không trả lời bằng định dạng được yêu cầu.";
            case 409 -> CHANGED_MEANWHILE;
            case 413 -> "Tệp hoặc dữ liệu gửi lên vượt quá dung lượng cho phép.";
            case 429 -> "Đăng nhập sai quá nhiều lần. Hãy thử lại sau ít phút.";
            case 415 -> "Định dạng dữ liệu gửi lên không được hỗ trợ, hãy gửi JSON (application/json).";
            default -> status.is4xxClientError() ? "Dữ liệu gửi lên không hợp lệ, hãy kiểm tra lại."
                    : "Hệ thống gặp lỗi, việc vừa rồi chưa được thực hiện. Hãy thử lại sau.";
        };
    }
}
