/// Ticks of a date axis: days, months, quarters or years, as many as can be read.
struct DateTicks: Equatable {
  /// One tick with its label and, below it where it changes, the month or year that the label belongs to.
  struct Tick: Equatable {
    let date: ChartDate
    /// The place on the axis in days.
    let day: Double
    let label: String
    let context: String?
  }

  /// How far apart ticks are.
  enum Step: Equatable {
    case days(Int)
    case months(Int)
  }

  let step: Step
  let ticks: [Tick]

  /// Every tick of a step from one date to another whose place lies on the axis.
  init(
    _ step: Step, from first: ChartDate, through last: ChartDate, within axis: ClosedRange<Double>, grain: ChartGrain,
    language: ChartLanguage
  ) {
    self.step = step
    var ticks: [Tick] = []
    var context: String?
    for date in DateTicks.dates(step, from: first, through: last) {
      let isCoarse = grain != .day && grain != .week
      let day = isCoarse || step.isDays ? grain.middle(of: date) : Double(date.dayNumber)
      guard axis.contains(day) else { continue }
      let next = DateTicks.context(of: date, step: step, language: language)
      ticks.append(
        Tick(
          date: date, day: day, label: DateTicks.label(of: date, step: step, grain: grain, language: language),
          context: next == context ? nil : next))
      context = next
    }
    self.ticks = ticks
  }

  /// The steps that make sense for a grain, from fine to coarse.
  static func steps(for grain: ChartGrain) -> [Step] {
    let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map { Step.months(12 * $0) }
    switch grain {
    case .day: return [.days(1), .days(2), .days(7), .days(14), .months(1), .months(3), .months(6)] + years
    case .week: return [.days(7), .days(14), .months(1), .months(3), .months(6)] + years
    case .month: return [.months(1), .months(3), .months(6)] + years
    case .quarter: return [.months(3), .months(6)] + years
    case .year: return years
    }
  }

  private static func dates(_ step: Step, from first: ChartDate, through last: ChartDate) -> [ChartDate] {
    var dates: [ChartDate] = []
    switch step {
    case .days(let days):
      var date = first
      while date <= last {
        dates.append(date)
        date = date.adding(days: days)
      }
    case .months(let months):
      let count = first.year * 12 + first.month - 1
      var date = first.firstOfMonth(after: (months - count % months) % months)
      // A month that has begun before the first value still has its tick when a value of that month is there.
      if first.day > 1, count.isMultiple(of: months) { date = first.firstOfMonth(after: months) }
      while date <= last {
        dates.append(date)
        date = date.firstOfMonth(after: months)
      }
    }
    return dates
  }

  private static func label(of date: ChartDate, step: Step, grain: ChartGrain, language: ChartLanguage) -> String {
    switch (step, language) {
    case (.days, .english): return "\(date.day)"
    case (.days, .chinese): return "\(date.day)日"
    case (.months(let months), .english):
      if months >= 12 { return "\(date.year)" }
      return grain == .quarter ? "Q\((date.month + 2) / 3)" : ChartGrain.months[date.month - 1]
    case (.months(let months), .chinese):
      if months >= 12 { return "\(date.year)年" }
      return grain == .quarter ? "\((date.month + 2) / 3)季度" : "\(date.month)月"
    }
  }

  private static func context(of date: ChartDate, step: Step, language: ChartLanguage) -> String? {
    switch step {
    case .days: ChartGrain.month.text(date, language: language)
    case .months(let months): months >= 12 ? nil : ChartGrain.year.text(date, language: language)
    }
  }
}

extension DateTicks.Step {
  /// Whether ticks are so many days apart, rather than months.
  var isDays: Bool {
    if case .days = self { true } else { false }
  }
}
