/** What a browser or a REST client gets: pages of our own, errors as problem details, refusals of the engine's doors. */
package org.tiencu.platform.web;
