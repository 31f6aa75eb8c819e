extension NameStock {
  static let british = NameStock(
    given: [
      "Oliver", "Amelia", "George", "Isla", "Harry", "Ava", "Jack", "Emily", "Thomas", "Sophie", "James", "Grace",
      "William", "Charlotte", "Edward", "Harriet", "Niamh", "Ciarán", "Siân", "Callum",
    ],
    family: [
      "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel", "Wright", "Walker",
      "O'Brien", "O'Connor", "MacDonald", "Hughes", "Edwards", "Green", "Clarke", "Whitfield-Hart", "Ó Súilleabháin",
    ],
    places: [
      "Thames", "Severn", "Pennine", "Albion", "Mersey", "Tyne", "Cotswold", "Lomond", "Kingsway", "Northgate",
      "Harbour", "Westbourne", "Ashdown", "Claremont", "Liffey", "Shannon", "Royal Albert", "Blackfriars",
    ],
    legalForms: ["Ltd", "plc", "Limited", "Group plc", "& Sons Ltd", "LLP"])

  static let french = NameStock(
    given: [
      "Camille", "Louis", "Chloé", "Hugo", "Léa", "Jules", "Manon", "Gabriel", "Inès", "Raphaël", "Élodie", "François",
      "Hélène", "Antoine", "Margaux", "Benoît",
    ],
    family: [
      "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Laurent",
      "Lefèvre", "Garnier", "D'Aubigné", "Rousseau", "Béranger",
    ],
    places: [
      "Rivoli", "Loire", "Garonne", "Bellecour", "Étoile", "Montparnasse", "Vendôme", "Camargue", "Bretagne", "Alpes",
      "Île-de-France", "Côte d'Azur",
    ],
    legalForms: ["SA", "SAS", "SARL", "& Cie", "S.A."])

  static let german = NameStock(
    given: [
      "Lukas", "Anna", "Maximilian", "Lena", "Jürgen", "Sabine", "Felix", "Katharina", "Björn", "Heike", "Matthias",
      "Ursula", "Florian", "Jörg", "Käthe", "Stefan",
    ],
    family: [
      "Müller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz", "Hoffmann",
      "Schäfer", "Koch", "Großmann", "Krüger", "von Stein", "Vögele",
    ],
    places: [
      "Rhein", "Main", "Isar", "Elbe", "Nord", "Süd", "Taunus", "Bayern", "Hessen", "Donau", "Schwarzwald",
      "Rhein-Main",
    ],
    legalForms: ["GmbH", "AG", "GmbH & Co. KG", "SE", "KG"])

  static let dutch = NameStock(
    given: [
      "Daan", "Emma", "Sem", "Julia", "Lucas", "Sanne", "Bram", "Fleur", "Thijs", "Lotte", "Pieter", "Maartje",
    ],
    family: [
      "de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Smit", "Meijer", "de Boer",
      "Mulder", "van 't Hof",
    ],
    places: [
      "Amstel", "Zuidas", "Maas", "Delta", "Noordzee", "Schiphol", "Hollandse", "Veluwe", "'t Gooi", "Rijnmond",
    ],
    legalForms: ["B.V.", "N.V.", "BV", "Groep N.V."])

  static let italian = NameStock(
    given: [
      "Giulia", "Lorenzo", "Sofia", "Alessandro", "Martina", "Matteo", "Chiara", "Davide", "Francesca", "Nicolò",
      "Elisa", "Riccardo",
    ],
    family: [
      "Rossi", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco", "D'Angelo",
      "Dell'Acqua",
    ],
    places: [
      "Lombardia", "Brera", "Adriatica", "Ticino", "Duomo", "Piemonte", "Ligure", "Sempione", "Navigli", "Padana",
    ],
    legalForms: ["S.p.A.", "S.r.l.", "SpA", "& Figli S.r.l."])

  static let polish = NameStock(
    given: [
      "Zofia", "Jakub", "Agnieszka", "Piotr", "Małgorzata", "Paweł", "Katarzyna", "Tomasz", "Łukasz", "Joanna",
      "Michał",
      "Ewa",
    ],
    family: [
      "Nowak", "Kowalski", "Wiśniewska", "Wójcik", "Kamińska", "Lewandowski", "Zieliński", "Szymańska", "Dąbrowski",
      "Kozłowski", "Jankowska", "Mazur",
    ],
    places: ["Wisła", "Mazowsze", "Praga", "Śródmieście", "Bałtyk", "Karpaty", "Odra", "Łódź", "Gdańsk", "Małopolska"],
    legalForms: ["Sp. z o.o.", "S.A.", "sp. k.", "Grupa S.A."])
}
