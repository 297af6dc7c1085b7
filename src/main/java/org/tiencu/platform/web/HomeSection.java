package org.tiencu.platform.web;

/**
 * A part of the start page.
 *
 * @param place where it stands: those with a lower number come first
 * @param template name of the template that has it as its fragment {@code section(content)}
 * @param content what the fragment shows
 */
public record HomeSection(int place, String template, Object content) {
}
