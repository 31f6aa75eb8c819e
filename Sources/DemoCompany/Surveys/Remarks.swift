/// What people write beside their score.
enum Remarks {
  /// Written with a score of 1 or 2.
  static let bad = [
    "Nobody called back.", "Third visit for the same fault; still not fixed.", "Zu langsam, niemand erreichbar.",
    "太慢了，没有人回复。", "Invoice wrong again", "Engineer didn't know the site (again!)", "Trop d'interlocuteurs.",
  ]
  /// Written with a score of 3.
  static let middling = [
    "OK", "Fine, but the report came late.", "In Ordnung.", "一般", "Could be quicker", "Correct, sans plus.", "n/a",
  ]
  /// Written with a score of 4 or 5.
  static let good = [
    "Very helpful, thank you.", "Quick and friendly!", "Sehr gute Betreuung.", "服务很好，谢谢！",
    "\"First class\", says our CEO",
    "Merci à toute l'équipe", "Ótimo atendimento", "対応が早くて助かりました。",
  ]

  /// A remark that fits a score of 1–5.
  static func draw(score: Int, _ chance: inout Chance) -> String {
    chance.pick(score < 3 ? bad : score == 3 ? middling : good)
  }
}
