/// The beginning of PostgreSQL's time, 2000-01-01, from which its binary dates and times count.
public enum PostgresEpoch {
  /// Days from 2000-01-01 to a day of the Gregorian calendar, negative before it.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
  ///
  /// - Parameters:
  ///   - year: astronomical, so that 0 is 1 BC.
  ///   - month: 1 to 12.
  ///   - day: 1 to 31.
  public static func days(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    // 730,425 days lie between 0000-03-01 and 2000-01-01.
    return Int32(era * 146_097 + dayOfEra - 730_425)
  }
}
