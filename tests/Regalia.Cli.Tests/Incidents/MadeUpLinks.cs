using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Two made-up sources that tell of the same theft, and what a person decided on them.</summary>
public sealed class MadeUpLinks : IDisposable
{
    public const string Collection = "Made-up links";

    private const string Tracker =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n"
        + "Theft of turbine plans from Example Turbines,2020-03-05,Example Group,Plans of the wind turbines of Example Turbines were copied with stolen passwords.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/turbines,,\n"
        + "Outage of the harbour of Strelsau,2019-02-03,,Cranes of the harbour stood still for a day.,,Strelsau Harbour,,Sabotage,Private sector,https://example.org/harbour,,\n"
        + "Letters to ministries of Zenda,2018-07-01,,Mail of ministries was read.,,Ministries of Zenda,Ruritania,Espionage,Government,https://example.org/zenda,,\n";

    private const string Own =
        "id,level,title,summary,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis,references\n"
        + "a,incident,Theft of turbine plans from Example Turbines,Plans of the wind turbines of Example Turbines were copied with stolen passwords.,2020-04-02,Example Turbines,NZL,company,Example Group,state,Example Research,shared tools,https://example.org/turbines\n"
        + "b,incident,Bread prices of a bakery changed,A bakery sold at wrong prices.,2011-10-01,Example Bakery,AUS,company,,,,,https://example.org/bakery\n"
        + "c,victim-impact,One wheel maker hit,A maker of wheels for the turbines was hit too.,2020-03-09,Example Wheels,AUS,company,,,,,https://example.org/wheels\n";

    private readonly TemporaryFolder _folder = new();

    public MadeUpLinks()
    {
        Store = _folder["store"];
        Import("cfr", "2020-12", Tracker);
        Import("csv", "1", Own);
        Decide("--confirm", "cfr:1", "csv:a", "--why", "one and the same report, \"word for word\"");
        Decide("--confirm", "csv:c", "cfr:1", "--relation", "part_of", "--why", "a supplier");
        Decide("--reject", "csv:b", "cfr:2", "--why", "a bakery is no harbour");
    }

    internal string Store { get; }

    internal string this[string name] => _folder[name];

    internal RegaliaRun Run(params string[] args) => RegaliaProgram.Run(["incidents", .. args, "--store", Store]);

    internal string File(string name, string text)
    {
        string path = _folder[name];
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Dispose();

    private void Import(string source, string vintage, string text) =>
        Run("import", "--source", source, File(source + ".csv", text), "--vintage", vintage).Quiet();

    private void Decide(params string[] args) => Run(["decide", .. args, "--who", "Ana"]).Quiet();
}
