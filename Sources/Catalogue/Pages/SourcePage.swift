import CubeModel
import OrderedCollections

/// The page of a source: how it is read, and of each table the columns, the rules, how changes are found, who uses it.
struct SourcePage {
  let source: SourceDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(
      subject: .source(source.name), kinds: [site.term(.source)], title: site.text(source.caption))
    page.names = [source.name]
    if let description = source.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.owner(source.owner))
    for (term, detail) in ConnectorWords(site: site).facts(of: source.connector) { page.add(term, detail) }
    page.add(site.say(.tables), Prose(String(source.tables.count)))
    page.add(overview)
    for table in source.tables.values { page.add(section(of: table)) }
    return page
  }

  private var overview: SectionView {
    var section = SectionView("tables", site.say(.tables))
    var list = TableView(
      site.word(.tables), [site.word(.table), site.word(.howChangesAreFound), site.word(.feeds)])
    for table in source.tables.values {
      var head = Prose.strong(site.table(table.name, of: source.name))
      if let caption = table.caption { head = head + .below(site.text(caption)) }
      list.add(head, changes(of: table), feeds(table))
    }
    section.tables = [list]
    return section
  }

  private func changes(of table: SourceTable) -> Prose {
    switch table.changes {
    case .fullCompare: site.term(.fullcompare)
    case .mark(let column, let overlap):
      site.term(.mark) + " " + .code(column)
        + .below(.muted(site.say(.overlap, ["span": SpanWords(site: site).prose(ofSeconds: overlap)])))
    }
  }

  private func feeds(_ table: SourceTable) -> Prose {
    let readers = site.uses.tables[.init(source: source.name, table: table.name)] ?? []
    return readers.isEmpty ? .muted(site.say(.onlyStaged)) : site.list(readers.map { site.link($0) })
  }

  private func section(of table: SourceTable) -> SectionView {
    let id = site.book.id(of: .table(source: source.name, table.name)) ?? table.name
    let heading: Prose = table.caption.map { site.text($0) + " " + .code(table.name) } ?? .code(table.name)
    var section = SectionView(id, heading)
    if let caption = table.caption { section.chapter = site.text(caption) }
    if let description = table.description { section.notes = [site.text(description)] }
    func add(_ term: Prose, _ detail: Prose) { section.sectionFacts.append(.init(term: term, detail: detail)) }
    if table.location != table.name { add(site.say(.readFrom), .code(table.location)) }
    add(site.term(.naturalkey), site.list(table.key.map { .code($0) }))
    add(site.say(.howChangesAreFound), changes(of: table))
    if let condition = table.deletedWhen { add(site.term(.deleted), .code(condition)) }
    if !table.controlTotals.isEmpty { add(site.term(.control), site.list(table.controlTotals.map { .code($0) })) }
    if let request = table.request {
      if let rows = request.rows { add(site.say(.rowsAt), .code(rows)) }
      if let since = request.since { add(site.say(.askedSince), .code(since.parameter)) }
    }
    add(site.say(.feeds), feeds(table))
    let checks = CheckWords(site: site).table(of: table.checks, title: site.term(.check, .checks))
    section.tables = [columns(of: table), rules(of: table), checks].filter { !$0.bodyRows.isEmpty }
    return section
  }

  private func columns(of table: SourceTable) -> TableView {
    var list = TableView(
      site.word(.columns), [site.word(.column), site.word(.type), site.word(.mustBe), site.word(.usedBy)])
    for (name, column) in table.columns {
      var head: Prose = .strong(.code(name))
      if let description = column.description { head = head + .below(site.text(description)) }
      if let path = column.path { head = head + .below(.muted(.code(path))) }
      list.add(
        id: site.book.id(of: .sourceColumn(source: source.name, table: table.name, name)), head,
        TypeWords(site: site).prose(of: column.type), demands(on: column), readers(of: name, in: table))
    }
    return list
  }

  private func demands(on column: SourceTable.Column) -> Prose {
    var demands: [Prose] = []
    if column.isRequired { demands.append(site.say(.mustBeThere)) }
    if !column.acceptedValues.isEmpty {
      demands.append(site.say(.oneOf, ["values": site.list(column.acceptedValues.map { .code($0) })]))
    }
    for (wrong, right) in column.mendings {
      demands.append(site.term(.mending) + ": " + .code(wrong) + " → " + .code(right))
    }
    return .lines(demands)
  }

  private func readers(of column: String, in table: SourceTable) -> Prose {
    let key = LoadDefinition.SourceColumn(source: source.name, table: table.name, column: column)
    return .lines(
      (site.uses.readers[key] ?? []).map { reader in
        switch reader.subject {
        case .star(let star): site.link(.star(star)) + " " + site.column(reader.column, of: star)
        case .dimension(let dimension):
          site.link(.dimension(dimension)) + " " + site.attribute(reader.column, of: dimension)
        default: .code(reader.column)
        }
      })
  }

  private func rules(of table: SourceTable) -> TableView {
    var list = TableView(
      site.word(.rules), title: site.term(.rule, .rules), [site.word(.condition), site.word(.rejectedBecause)])
    for rule in table.rules { list.add(.code(rule.condition), Prose(rule.reason)) }
    return list
  }
}
