/**
 * Units of the three levels, roles, posts, officials and their tenures: flat, plain CRUD on the schema {@code tiencu}.
 * The rules of personnel work live elsewhere and read from here.
 */
package org.tiencu.organisation;
