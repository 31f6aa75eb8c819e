import CubeModel

/// What is said of the calendar.
struct CalendarWords {
  let site: Site

  /// What the columns of the calendar's days hold.
  static let attributes: [String: Phrase] = [
    "day": Phrase("the day itself", "日期本身"),
    "year": Phrase("calendar year", "年"),
    "quarter": Phrase("quarter, as a number such as 20251", "季度编号，如 20251"),
    "quarter_name": Phrase("quarter, such as 2025 Q1", "季度，如 2025 Q1"),
    "month": Phrase("month, as a number such as 202503", "月份编号，如 202503"),
    "month_name": Phrase("month, such as 2025-03", "月份，如 2025-03"),
    "iso_week": Phrase("ISO week, as a number such as 202510", "ISO 周编号，如 202510"),
    "iso_week_name": Phrase("ISO week, such as 2025-W10", "ISO 周，如 2025-W10"),
    "weekday": Phrase("day of the week, Monday is 1", "星期，星期一为 1"),
    "fiscal_year": Phrase("fiscal year, named after the year in which it ends", "财年，以其结束的年份命名"),
    "fiscal_quarter": Phrase("fiscal quarter, as a number such as 20251", "财季编号，如 20251"),
    "fiscal_quarter_name": Phrase("fiscal quarter, such as FY2025 Q1", "财季，如 FY2025 Q1"),
    "is_working_day": Phrase("whether it is a working day", "是否工作日"),
  ]

  /// Adds what is known of the calendar to its dimension's page.
  func add(to page: inout PageContent) {
    guard let calendar = site.model.calendar else { return }
    page.add(
      site.say(.days),
      site.say(.fromTo, ["first": site.day(calendar.firstDay), "last": site.day(calendar.lastDay)]))
    page.add(site.say(.fiscalYear), site.say(.startsInMonth, ["month": month(calendar.fiscalYearStartMonth)]))
    page.add(site.say(.workingDays), site.list(calendar.workingWeekdays.map(weekday)))
  }

  /// The days on which nobody works.
  var holidays: SectionView {
    var section = SectionView("holidays", site.say(.holidays))
    var table = TableView(site.word(.holidays), [site.word(.date), site.word(.holiday)])
    for (day, name) in (site.model.calendar?.holidays ?? [:]).sorted(by: { $0.key < $1.key }) {
      table.add(site.day(day), site.text(name))
    }
    section.tables = [table]
    return section
  }

  private func month(_ number: Int) -> Prose {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard names.indices.contains(number - 1) else { return Prose(String(number)) }
    return Prose(site.language == .chinese ? "\(number)月" : names[number - 1])
  }

  private func weekday(_ number: Int) -> Prose {
    let names = [
      Phrase("Monday", "星期一"), Phrase("Tuesday", "星期二"), Phrase("Wednesday", "星期三"), Phrase("Thursday", "星期四"),
      Phrase("Friday", "星期五"), Phrase("Saturday", "星期六"), Phrase("Sunday", "星期日"),
    ]
    return names.indices.contains(number - 1) ? site.say(names[number - 1]) : Prose(String(number))
  }
}
