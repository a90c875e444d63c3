/** One small wrong thing for each rule of the house. Nobody uses these. */
package app.qingtian.house.offender;
