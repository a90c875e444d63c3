@org.jspecify.annotations.NullMarked
package app.qingtian.hearing.web;
