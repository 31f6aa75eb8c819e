/// How a shell answers, as its user may change it.
struct ShellSettings {
  var format: OutputFormat
  var role: String?
  let language: String
  var isTiming = false
  var isExplaining = false
  /// The cube that was asked or described last: names are looked for in it.
  var cube: String?
}
