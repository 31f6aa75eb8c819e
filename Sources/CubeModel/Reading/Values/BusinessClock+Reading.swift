extension BusinessClock {
  /// Reads a clock from a definition of the right shape.
  ///
  /// - Parameter weekdays: the days of hours that do not name theirs.
  init(reading node: DefinitionNode, weekdays: [Int]) {
    self.init(
      timeZone: node["time_zone"].text ?? "UTC",
      shifts: node["hours"].items.map { Shift(reading: $0, weekdays: weekdays) },
      holidays: node["holidays"].textsByDay,
      movedDays: Dictionary(
        node["moved_days"].entries.compactMap { entry in entry.value.integer.map { (entry.name, $0) } }
      ) { first, _ in first })
  }
}

extension BusinessClock.Shift {
  fileprivate init(reading node: DefinitionNode, weekdays: [Int]) {
    let named = node["weekdays"]
    self.init(
      weekdays: named.exists ? named.items.compactMap(\.integer) : weekdays,
      opens: node["from"].minutesOfDay, closes: node["to"].minutesOfDay)
  }
}

extension DefinitionNode {
  /// The texts of a mapping from days; the first counts where a day is named twice, which is reported elsewhere.
  var textsByDay: [String: LocalizedText] {
    Dictionary(entries.compactMap { entry in entry.value.localizedText.map { (entry.name, $0) } }) { first, _ in first }
  }

  fileprivate var minutesOfDay: Int { text.flatMap { try? TimeOfDay.minutes($0) } ?? 0 }
}
