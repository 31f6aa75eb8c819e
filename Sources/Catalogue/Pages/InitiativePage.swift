import CubeModel
import OrderedCollections

/// The page of an initiative: what was done, when it went live, what it should move.
struct InitiativePage {
  let initiative: InitiativeDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(
      subject: .initiative(initiative.name), kinds: [site.term(.initiative)], title: site.text(initiative.caption))
    if site.plain(initiative.caption) != initiative.name { page.names = [initiative.name] }
    if let description = initiative.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.owner(initiative.owner))
    page.add(waves)
    page.add(kpis)
    return page
  }

  private var waves: SectionView {
    var section = SectionView("waves", site.say(.waves))
    var table = TableView(site.word(.waves), [site.word(.wave), site.word(.wentLive)])
    for wave in initiative.waves { table.add(.strong(site.text(wave.caption)), site.day(wave.goLive)) }
    section.tables = [table]
    return section
  }

  private var kpis: SectionView {
    var section = SectionView("kpis", site.say(.shouldMove))
    var table = TableView(site.word(.shouldMove), [site.word(.kpi), site.word(.description), site.word(.owner)])
    for kpi in initiative.kpis.compactMap({ site.model.kpis[$0] }) {
      table.add(
        .strong(site.link(.kpi(kpi.name))), kpi.description.map(site.text) ?? .none, site.text(kpi.owner))
    }
    section.tables = [table]
    return section
  }
}
