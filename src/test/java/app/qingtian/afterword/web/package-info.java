@org.jspecify.annotations.NullMarked
package app.qingtian.afterword.web;
