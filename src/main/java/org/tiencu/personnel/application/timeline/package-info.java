/** An official's career as the caller may see it: each part of the product adds what it knows. */
package org.tiencu.personnel.application.timeline;
