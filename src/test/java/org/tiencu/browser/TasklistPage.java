package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Tasklist as one user sees it. Its parts are found by structure: its words depend on the language that it is in, those
 * of the forms and lists do not.
 */
final class TasklistPage {

    static final String PATH = "/camunda/app/tasklist/default/";
    static final String FOR_MY_GROUPS = "Chờ nhóm tôi nhận";

    private static final String NEWEST_FIRST =
            "#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D";

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    /** Goes to Tasklist and signs in on the way. */
    static TasklistPage signIn(Page page, String user) {
        page.navigate(PATH);
        return signInHere(page, user);
    }

    /** Signs in on the sign-in page that is open and waits for Tasklist. */
    static TasklistPage signInHere(Page page, String user) {
        new SignInPage(page).submit(user, "demo");
        return opened(page);
    }

    /** Waits for Tasklist. */
    static TasklistPage opened(Page page) {
        TasklistPage tasklist = new TasklistPage(page);
        assertThat(tasklist.filter(FOR_MY_GROUPS)).isVisible();
        return tasklist;
    }

    void signOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
    }

    // ---- starting a process

    /** Opens the start form of a process. */
    FormPart startProcess(String name) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog .processes a").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        FormPart form = new FormPart(startDialog().locator(".fjs-form"));
        assertThat(startDialog().locator(".fjs-form")).isVisible();
        return form;
    }

    Locator startDialog() {
        return page.locator(".modal-dialog");
    }

    void pressStart() {
        closeMessages();
        startDialog().locator("[ng-click='startProcessInstance()']").click();
    }

    // ---- the lists

    /** Opens the list with this name, newest tasks first, and loads it anew. */
    TasklistPage open(String list) {
        page.navigate(PATH + "?at=" + System.nanoTime() + NEWEST_FIRST);
        filter(list).click();
        assertThat(page.locator(".task-filter.active")).containsText(list);
        assertThat(page.locator(".tasks-list .loader:visible")).hasCount(0);
        return this;
    }

    private Locator filter(String name) {
        return page.locator(".task-filter .name a").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Names of the tasks of the list. */
    Locator taskNames() {
        return page.locator(".tasks-list li.task h4.task a");
    }

    /** Opens the first task with this name: the newest. */
    FormPart openTask(String name) {
        taskNames().filter(new Locator.FilterOptions().setHasText(name)).first().click();
        assertThat(taskName()).hasText(name);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        return form();
    }

    // ---- the open task

    Locator taskName() {
        return page.locator(".task-card h2.task");
    }

    FormPart form() {
        return new FormPart(page.locator(".task-card .fjs-form"));
    }

    /** The form of a task that nobody has taken on, or somebody else. */
    Locator disabledForm() {
        return page.locator(".task-card .disabled-form");
    }

    /** Takes the task on; before that its form cannot be filled in. */
    FormPart claim() {
        page.locator(".task-card [ng-click='claim()']").click();
        assertThat(page.locator(".task-card [ng-click='unclaim()']")).isVisible();
        assertThat(disabledForm()).hasCount(0);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        return form();
    }

    /** Presses the button, whatever comes of it. */
    void pressComplete() {
        closeMessages();
        page.locator(".task-card [ng-click='complete()']").click();
    }

    /** Completes the task and waits until it has gone. */
    void complete() {
        pressComplete();
        assertThat(page.locator(".task-card")).hasCount(0);
    }

    // ---- messages

    /** What the last action was refused with. */
    Locator error() {
        return page.locator(".notifications .alert-danger:visible").last();
    }

    void closeMessages() {
        for (Locator close : List.copyOf(page.locator(".notifications .alert .close:visible").all())) {
            close.click();
        }
    }

    void screenshot(String name) {
        Chromium.screenshot(page, name);
    }

    Page page() {
        return page;
    }
}
