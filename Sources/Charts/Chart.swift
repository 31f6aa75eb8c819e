/// A chart as a value: it knows its picture, the words that stand for it, and the figures behind it.
///
/// A chart is checked when it is made (`ChartError`), so drawing cannot fail. The same value gives the same text, on
/// every machine and in every locale.
public protocol Chart: Sendable {
  /// What the chart shows. It is the accessible name of the picture; a page prints it as the figure's heading.
  var title: String { get }

  /// What a reader who does not see the picture is told: its kind, its main figures, its rules and events.
  var textAlternative: String { get }

  /// Every figure of the chart, written as the chart writes it.
  var table: ChartTable { get }

  /// The picture as one `<svg>` element, `role="img"`, named by its `<title>` and described by its `<desc>`.
  ///
  /// It needs no script. Colours come from `Theme.css` by class, with a light fallback in the element itself.
  /// - Parameter prefix: starts the ids inside the picture, and must be unique on the page. What may not stand in an
  ///   id becomes a hyphen.
  func svg(ids prefix: String) -> String
}
