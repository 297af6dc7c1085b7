package org.tiencu.platform.web;

/**
 * A way from the start page into a part of the product.
 *
 * @param address address within the application, beginning with a slash
 * @param name Vietnamese name
 * @param description what is found there, one Vietnamese sentence
 */
public record HomeLink(String address, String name, String description) {
}
