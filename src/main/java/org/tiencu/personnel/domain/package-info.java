/** What personnel work is, without Spring and without the engine. One package per act. */
package org.tiencu.personnel.domain;
