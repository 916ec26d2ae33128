using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Made-up files as sources publish them, and one store that holds them.</summary>
public sealed class MadeUpIncidents : IDisposable
{
    public const string Collection = "Made-up incidents";

    private const string Tracker =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n";

    /// <summary>The second and third are two operations of one title; the last has no sponsor.</summary>
    internal const string TrackerBefore =
        Tracker
        + "Theft of turbine plans,2020-03-05,Example Group,Plans were copied.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/1,,\n"
        + "Targeting of ministries,2020-05-06,,Mail was read.,,Ministries,Ruritania,Espionage,Government,https://example.org/2,,\n"
        + "Targeting of ministries,2020-05-20,,Mail was read again.,,Ministries,Ruritania,Espionage,Government,https://example.org/3,,\n"
        + "A report that was withdrawn,2020-07-01,,Nothing of it was true.,,A bank,Ruritania,Sabotage,Private sector,https://example.org/4,,\n"
        + "Outage of a harbour,2019-02-03,,Cranes stood still.,,A harbour,,Sabotage,Private sector,https://example.org/5,,\n";

    /// <summary>Newer records stand first, so that all ids have moved; dates are written in another way; quotation marks came back.</summary>
    internal const string TrackerAfter =
        Tracker
        + "Copying of seed data,6/7/2021,,Seed data were copied.,,A seed bank,Ruritania,Espionage,\"Private sector, Civil society\",https://example.org/6,,\n"
        + "Theft of turbine plans.,3/5/2020,Example Group,Plans were copied.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/1,,\n"
        + "Targeting of ministries,5/6/2020,,Mail was read.,,Ministries,Ruritania,Espionage,Government,https://example.org/2,,\n"
        + "Targeting of ministries,5/20/2020,,Mail was read again.,,Ministries,Ruritania,Espionage,Government,https://example.org/3,,\n"
        + "Outage of a harbour,2/3/2019,,Cranes stood still.,,A harbour,,Sabotage,Private sector,https://example.org/5,,\n";

    /// <summary>Two levels; the last row repeats an id.</summary>
    internal const string Own =
        "id,level,title,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis\n"
        + "a,incident,Plans copied,2020,Example Turbines,NZL,company,Example Group,state,Example Research,shared tools\n"
        + "b,incident,İzmir ışık çalındı,2021-04,Example Parts; Example Wheels,NZL; AUS,company,,,,\n"
        + "c,incident,No country told,2021-05-06,,,government,,,,\n"
        + "d,report,A report on a,2021-06,,NZL,company,,,,\n"
        + "a,incident,Another,2022,,,,,,,\n";

    private readonly TemporaryFolder _folder = new();

    public MadeUpIncidents()
    {
        Store = _folder["store"];
        Imports =
        [
            Import("cfr", "2020-12", "before.csv", TrackerBefore),
            Import("cfr", "2022-01", "after.csv", TrackerAfter),
            Import("csv", "1", "own.csv", Own),
        ];
    }

    internal string Store { get; }

    /// <summary>The import of the earlier and the later tracker, and of the table.</summary>
    internal RegaliaRun[] Imports { get; }

    internal string File(string name, string text)
    {
        string path = _folder[name];
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    internal string this[string name] => _folder[name];

    internal RegaliaRun Run(params string[] args) => RegaliaProgram.Run(["incidents", .. args, "--store", Store]);

    public void Dispose() => _folder.Dispose();

    private RegaliaRun Import(string source, string vintage, string name, string text) =>
        Run("import", "--source", source, File(name, text), "--vintage", vintage).Quiet();
}
