/** Papers that are attached to a task and stay with its case: which are taken, who may add, read and remove them. */
package org.tiencu.desk.application.attachment;
