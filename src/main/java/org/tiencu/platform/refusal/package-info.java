/** How the product says no: one exception, five kinds, always a Vietnamese sentence for the person in front of it. */
package org.tiencu.platform.refusal;
