package org.tiencu.platform.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.security.Groups;

/** The start page and the sign-in page. */
@Controller
class HomeController {

    /** Who is signed in: name as Tasklist shows it, and the names of the groups. */
    record SignedIn(String name, List<String> roles) {
    }

    private static final String WEBAPP = "/camunda/app/";

    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final ObjectProvider<SignInHints> hints;
    private final List<HomeLinks> ofContexts;
    private final List<HomeSections> sections;

    HomeController(IdentityService identityService, CurrentUser currentUser, ObjectProvider<SignInHints> hints,
            List<HomeLinks> ofContexts, List<HomeSections> sections) {
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.hints = hints;
        this.ofContexts = ofContexts;
        this.sections = sections;
    }

    @GetMapping("/")
    String home(Model model) {
        if (!currentUser.isSomebody()) {
            model.addAttribute("hints", hints.getIfAvailable());
            return "welcome";
        }
        Set<String> groups = currentUser.groups();
        model.addAttribute("user", new SignedIn(currentUser.name(), currentUser.asSystem(() -> groupNames(groups))));
        model.addAttribute("sections", sections.stream().flatMap(one -> one.sections().stream())
                .sorted(Comparator.comparingInt(HomeSection::place)).toList());
        model.addAttribute("links", links());
        return "home";
    }

    @GetMapping("/login")
    String signIn() {
        return currentUser.isSomebody() ? "redirect:/" : "login";
    }

    private List<String> groupNames(Set<String> groupIds) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        return identityService.createGroupQuery().groupIdIn(groupIds.toArray(String[]::new)).list().stream()
                .map(Group::getName).filter(Objects::nonNull)
                .sorted(Collator.getInstance(Locale.forLanguageTag("vi"))).toList();
    }

    private List<HomeLink> links() {
        boolean administrator = currentUser.isAdministrator();
        List<HomeLink> links = new ArrayList<>();
        links.add(new HomeLink(WEBAPP + "tasklist/default/", "Danh sách công việc",
                "Nhận và xử lý các công việc được giao."));
        links.add(new HomeLink(WEBAPP + "tasklist/default/#/?processStart", "Khởi tạo quy trình",
                "Mở một hồ sơ mới: chọn quy trình và điền biểu mẫu."));
        ofContexts.forEach(context -> links.addAll(context.links()));
        if (administrator || currentUser.groups().contains(Groups.DESIGNERS)) {
            links.add(new HomeLink(WEBAPP + "cockpit/default/", "Theo dõi quy trình (Cockpit)",
                    "Xem các quy trình đang chạy và xử lý sự cố kỹ thuật."));
        }
        if (administrator) {
            links.add(new HomeLink(WEBAPP + "admin/default/", "Quản trị (Admin)", "Quản lý người dùng, nhóm và quyền."));
        }
        links.add(new HomeLink("/swagger-ui.html", "Tài liệu API", "Dành cho người kết nối phần mềm khác với Tiến Cử."));
        return links;
    }
}
