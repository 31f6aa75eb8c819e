extension String {
  /// The text as a name in MDX: `[Store Sales]`.
  var bracketed: String { "[" + replacing("]", with: "]]") + "]" }
}
