import CubeModel
import OrderedCollections

extension Site {
  /// A link to a page, or to a place on it; the text alone for what the model does not have.
  func link(_ subject: Subject, at anchor: Anchor? = nil, _ prose: Prose) -> Prose {
    guard let file = book.file(of: subject, in: language) else { return prose }
    return .link(prose, to: file + (anchor.flatMap(book.id).map { "#\($0)" } ?? ""))
  }

  /// A link to a thing by what people call it.
  func link(_ subject: Subject) -> Prose { link(subject, caption(of: subject)) }

  /// What people call a thing; its name when the model does not have it.
  func caption(of subject: Subject) -> Prose {
    switch subject {
    case .index: say(.siteTitle)
    case .alphabet: say(.alphabet)
    case .glossary: say(.glossary)
    case .kpi(let name): caption(model.kpis[name]?.caption, name)
    case .cube(let name): caption(model.cubes[name]?.caption, name)
    case .star(let name): caption(model.stars[name]?.caption, name)
    case .dimension(let name): caption(model.dimensions[name]?.caption, name)
    case .source(let name): caption(model.sources[name]?.caption, name)
    case .initiative(let name): caption(model.initiatives[name]?.caption, name)
    case .role(let name): caption(model.roles[name]?.caption, name)
    }
  }

  private func caption(_ caption: LocalizedText?, _ name: String) -> Prose { caption.map(text) ?? Prose(name) }

  /// A word of the glossary.
  func term(_ term: GlossaryTerm) -> Prose { link(.glossary, at: .term(term), say(term.name)) }

  /// A text that leads to a word of the glossary.
  func term(_ term: GlossaryTerm, _ phrase: Phrase) -> Prose { link(.glossary, at: .term(term), say(phrase)) }

  /// A measure of a cube by what people call it.
  func measure(_ name: String, of cube: String) -> Prose {
    let caption = model.cubes[cube]?.measures[name].map { text($0.caption) } ?? Prose(name)
    return link(.cube(cube), at: .measure(cube: cube, name), caption)
  }

  /// A column of a star, as code.
  func column(_ name: String, of star: String) -> Prose {
    link(.star(star), at: .column(star: star, name), .code(name))
  }

  /// An attribute or key column of a dimension, as code.
  func attribute(_ name: String, of dimension: String) -> Prose {
    link(.dimension(dimension), at: .attribute(dimension: dimension, name), .code(name))
  }

  /// A source's table, as code.
  func table(_ table: String, of source: String) -> Prose {
    link(.source(source), at: .table(source: source, table), .code("\(source).\(table)"))
  }

  /// A column of a source's table, as code; of one that is not declared, its table.
  ///
  /// - Parameter name: what the link says; the table's and the column's name when left out.
  func sourceColumn(_ column: LoadDefinition.SourceColumn, as name: String? = nil) -> Prose {
    guard model.sources[column.source]?.tables[column.table]?.columns[column.column] != nil else {
      return table(column.table, of: column.source)
    }
    let anchor = Anchor.sourceColumn(source: column.source, table: column.table, column.column)
    return link(.source(column.source), at: anchor, .code(name ?? "\(column.table).\(column.column)"))
  }

  /// A page that executives read; its title alone where it stands nowhere.
  func page(_ name: String) -> Prose {
    let title = model.pages[name].map { text($0.title) } ?? Prose(name)
    return pages.address(of: name, in: language).map { .link(title, to: $0) } ?? title
  }

  /// Who answers for something.
  func owner(_ owner: LocalizedText?) -> Prose { owner.map(text) ?? .muted(say(.noOwner)) }
}
