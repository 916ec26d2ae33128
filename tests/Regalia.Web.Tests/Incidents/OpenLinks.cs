using System.Globalization;
using System.Text;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Incidents;

/// <summary>
/// The pages with a made store of two sources open: one theft that both tell with other dates, a part of it, records of 2015 and 2022
/// that a claim can count, and one whose every text wants to be markup.
/// </summary>
public sealed class OpenLinks : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>&~";

    private const string Tracker =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n"
        + "Theft of turbine plans from Example Turbines,2020-03-05,Example Group,Plans of the wind turbines of Example Turbines were copied with stolen passwords.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/turbines,,\n"
        + "Outage of the harbour of Strelsau,2019-02-03,,Cranes of the harbour stood still for a day.,,Strelsau Harbour,,Sabotage,Private sector,https://example.org/harbour,,\n"
        + "Letters to ministries of Zenda,2018-07-01,,Mail of ministries was read.,,Ministries of Zenda,Ruritania,Espionage,Government,https://example.org/zenda,,\n";

    private static readonly string[] s_countries = ["NZL", "ISL", "", "VNM"];
    private static readonly string[] s_sectors = ["company", "university", "", "industry"];

    private static readonly string[] s_syllables = ["ba", "ke", "di", "lo", "mu", "ra", "ve", "zi"];

    private readonly string _folder = Directory.CreateTempSubdirectory("regalia-made-links-").FullName;
    private readonly IncidentStore _store;
    private readonly AddressResolver _addresses;

    public OpenLinks()
    {
        _store = IncidentStore.Open(Folder, create: true);
        Import("cfr", "2020-12", Tracker);
        Import("csv", "1", Own());
        DecisionFile.Add(
            Path.Combine(Folder, DecisionFile.UsualName),
            [
                Decision("cfr:1", "csv:a", LinkRelation.Same, "one report"),
                Decision("csv:a", "csv:d", LinkRelation.Same, "told twice"),
                Decision("csv:c", "cfr:1", LinkRelation.PartOf, "a supplier"),
            ]
        );
        Source = ServedAssessment.Source with
        {
            Incidents = new IncidentArchive(
                _store,
                Classifier.Bundled,
                DecisionFile.Read(Path.Combine(Folder, DecisionFile.UsualName))
            ),
        };
        _addresses = new AddressResolver(RouteTable.All, Source);
    }

    public ViewSource Source { get; }

    internal string Folder => Path.Combine(_folder, "store");

    internal View View(string address) =>
        Resolve(address) switch
        {
            Redirection elsewhere => View(elsewhere.Location["/en/".Length..]),
            PageMatch match => match.Route.Build(match.Request),
            var other => throw new InvalidOperationException(address + ": " + other),
        };

    internal View View(PageAddress address) => View(address.ToString());

    internal Resolution Resolve(string address)
    {
        string[] parts = address.Split('?', 2);
        return _addresses.Resolve("/en/" + parts[0], parts.Length > 1 ? parts[1] : "");
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Import(string source, string vintage, string text)
    {
        string file = Path.Combine(_folder, source + ".csv");
        File.WriteAllText(file, text);
        _ = _store.Import(IncidentSources.Find(source)!, vintage, [new SourceFile(file)], TimeProvider.System);
    }

    private static LinkDecision Decision(string first, string second, LinkRelation relation, string why)
    {
        (RecordReference one, RecordReference other) = (Reference(first), Reference(second));
        return new LinkDecision(
            one,
            other,
            Vintage(one),
            Vintage(other),
            DecisionAction.Confirm,
            relation,
            "Ana",
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            why
        );

        static RecordReference Reference(string text) => new(text[..3], text[4..]);
        static string Vintage(RecordReference record) => record.Source == "cfr" ? "2020-12" : "1";
    }

    private static string Own()
    {
        var table = new StringBuilder(
            "id,level,title,summary,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis,references\n"
        );
        table.Append(
            "a,incident,Theft of turbine plans from Example Turbines,Plans of the wind turbines of Example Turbines were copied with stolen passwords.,2020-04-02,Example Turbines,NZL,company,Example Group,state,Example Research,shared tools,https://example.org/turbines\n"
                + "d,incident,Turbine plans taken,Somebody copied turbine plans.,2020-05-20,Example Turbines,NZL,company,Example Group,state,Example Research,,https://example.org/again\n"
                + "c,victim-impact,One wheel maker hit,A maker of wheels for the turbines was hit too.,2020-03-09,Example Wheels,AUS,company,,,,,https://example.org/wheels\n"
                + $"m,incident,{Hostile},{Hostile},2016-05-01,{Hostile},NZL,{Hostile},{Hostile},{Hostile},{Hostile},{Hostile},javascript:alert(1)\n"
        );
        for (int i = 0; i < 60; i++)
        {
            int year = (i % 6) switch
            {
                0 => 2015,
                1 => 2018,
                _ => 2022,
            };
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"n{i},incident,{Word(i, 1)} {Word(i, 2)} {Word(i, 3)},,{year}-{1 + (i % 12):D2},{Word(i, 4)},{s_countries[i % 4]},{s_sectors[i / 2 % 4]},{Word(i, 5)},state,{Word(i, 6)},,https://{Word(i, 7)}.example/{i}"
            );
        }
        return table.ToString();
    }

    // No two records share a word, so that each is a case of its own.
    private static string Word(int record, int place)
    {
        int number = (record * 7) + place;
        return string.Concat(
            Enumerable
                .Range(0, 4)
                .Select(i => s_syllables[(number / (int)Math.Pow(s_syllables.Length, i)) % s_syllables.Length])
        );
    }
}
