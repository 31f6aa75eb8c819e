/// Spans of time in words.
struct SpanWords {
  let site: Site

  /// A span in the largest unit that it is a multiple of.
  func prose(ofSeconds seconds: Int) -> Prose {
    let units: [(length: Int, one: Phrase, many: Phrase)] = [
      (86_400, Phrase("{count} day", "{count} 天"), Phrase("{count} days", "{count} 天")),
      (3600, Phrase("{count} hour", "{count} 小时"), Phrase("{count} hours", "{count} 小时")),
      (60, Phrase("{count} minute", "{count} 分钟"), Phrase("{count} minutes", "{count} 分钟")),
    ]
    let unit = units.first { seconds > 0 && seconds.isMultiple(of: $0.length) }
    return site.count(
      seconds / (unit?.length ?? 1), unit?.one ?? Phrase("{count} second", "{count} 秒"),
      unit?.many ?? Phrase("{count} seconds", "{count} 秒"))
  }
}
