import Charts
import CubeModel
import CubeQuery
import Measurement
import OrderedCollections

/// A page's definition and its answers put together, in one language.
struct PageAssembly: Sendable {
  let page: PageDefinition
  let places: [PageQuestions.Place]
  let answers: MeasurementAnswers
  let model: Model
  let definitions: DefinitionLinks

  /// The page in a language.
  /// - Throws: `ChartError` when a figure cannot be drawn.
  func view(in code: String) throws -> PageView {
    let words = Words.words(for: code)
    let context = TileContext(model: model, stamp: answers.stamp, definitions: definitions, code: code, words: words)
    var blocks: [(cards: [CardView], figures: [FigureView])] = []
    var cards: [CardTile] = []
    for (index, tile) in page.tiles.enumerated() {
      switch try content(of: tile, at: index, context) {
      case .card(let card, let view):
        cards.append(card)
        if blocks.last?.cards.isEmpty != false { blocks.append(([], [])) }
        blocks[blocks.count - 1].cards.append(view)
      case .figure(let view):
        if blocks.last?.figures.isEmpty != false { blocks.append(([], [])) }
        blocks[blocks.count - 1].figures.append(view)
      }
    }
    let summary = SummaryTile(cards: cards, words: words).view
    return PageView(
      code: Self.tag(code), pageTitle: page.title.text(in: code),
      subtitles: page.subtitle.map { [$0.text(in: code)] } ?? [], style: PageStyle.css,
      runningHead: runningHead(words, code), links: links(current: code),
      definitions: definitions.index(in: code).map {
        [.init(definitionsText: words.definitions, definitionsFile: $0)]
      } ?? [],
      headerFacts: headerFacts(words), summaries: summary.map { [$0] } ?? [],
      blocks: blocks.map {
        .init(cards: $0.cards, figures: $0.figures, hasCards: !$0.cards.isEmpty, hasFigures: !$0.figures.isEmpty)
      }, footerFacts: footerFacts(words), words: words)
  }

  private enum Content {
    case card(CardTile, CardView)
    case figure(FigureView)
  }

  private func content(
    of tile: PageDefinition.Tile, at index: Int, _ context: TileContext
  ) throws -> Content {
    let id = "t\(index + 1)"
    switch (tile, places[index]) {
    case (.card, .kpi(let place)):
      let card = CardTile(answers.kpis[place], in: context)
      return .card(card, try card.view(id: id))
    case (.line(_, _, let initiative, let title), .kpi(let place)):
      let line = LineTile(
        reading: answers.kpis[place], initiative: initiative.flatMap { model.initiatives[$0] }, title: title,
        context: context)
      return .figure(try line.view(id: id))
    case (.bar(_, _, let limit, let title), .kpi(let place)):
      let bar = BarTile(reading: answers.kpis[place], limit: limit, title: title, context: context)
      return .figure(try bar.view(id: id))
    case (.funnel(let cube, _, let stages, let title), .measure(let place)):
      let funnel = FunnelTile(
        reading: answers.measures[place], cube: cube, stages: stages, title: title, context: context)
      return .figure(try funnel.view(id: id))
    case (.table(let cube, _, let rows, let measures, let limit, let title), .measure(let place)):
      let table = TableTile(
        reading: answers.measures[place], cube: cube, path: rows, measures: measures, limit: limit, title: title,
        context: context)
      return .figure(table.view(id: id))
    default:
      preconditionFailure("a tile of page '\(page.name)' was answered by another kind of answer")
    }
  }

  /// The BCP 47 tag of a language's code: texts in `zh` are written in simplified characters.
  static func tag(_ code: String) -> String { code == "zh" ? "zh-Hans" : code }

  private func links(current: String) -> [PageView.LanguageLink] {
    guard page.languages.count > 1 else { return [] }
    return page.languages.map { code in
      .init(
        code: Self.tag(code), name: Words.words(for: code).languageName, file: PageBuilder.file(of: page, in: code),
        isCurrent: code == current)
    }
  }

  private func headerFacts(_ words: Words) -> [PageView.HeaderFact] {
    let asOf = answers.stamp.asOf ?? ""
    let period = PeriodChoice.lastWholeMonths(page.periodMonths).period(upTo: asOf)
    let months = words.fill(words.wholeMonths.words(for: page.periodMonths), ["count": words.count(page.periodMonths)])
    return [
      .init(term: words.period, detail: period.map(words.period) ?? "", notes: [months]),
      .init(term: words.filters, detail: words.noFilters, notes: []),
      .init(
        term: words.freshness, detail: words.moment(asOf),
        notes: [words.fill(words.footerRun, ["run": String(answers.stamp.run)])]),
    ]
  }

  private func runningHead(_ words: Words, _ code: String) -> String {
    let period = headerFacts(words).prefix(2).map { $0.term + words.colon + $0.detail }
    return PageStyle.runningHead(
      title: page.title.text(in: code), facts: Array(period),
      foot: footerFacts(words).map(\.text).joined(separator: " · "))
  }

  private func footerFacts(_ words: Words) -> [PageView.FooterFact] {
    let hash = answers.stamp.definitionsHash ?? model.hash
    return [
      .init(text: words.fill(words.footerRun, ["run": String(answers.stamp.run)]), fulls: []),
      .init(text: words.fill(words.footerAsOf, ["moment": words.moment(answers.stamp.asOf ?? "")]), fulls: []),
      .init(text: words.fill(words.footerHash, ["hash": String(hash.prefix(12))]), fulls: [hash]),
      .init(text: words.fill(words.footerBuiltBy, ["version": PageBuilder.version]), fulls: []),
    ]
  }
}
