/// What all doors have in common; the doors themselves are the packages below, strangers to each other.
@NullMarked
package dev.signet.web;

import org.jspecify.annotations.NullMarked;
