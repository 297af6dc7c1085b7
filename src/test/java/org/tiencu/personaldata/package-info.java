/** What the product holds about persons: that it is known, that it goes, and that it does not leak. */
package org.tiencu.personaldata;
