using Regalia.Evidence.Faults;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Sources.Tabular;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.OwnCsv;

/// <summary>
/// A table of one's own, one record a row, with these columns in any order. Only <c>id</c> must be there; further columns are
/// kept as fields. Lists have <c>;</c> between their parts.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>id</term><description>The record's id; no two rows have the same.</description></item>
/// <item><term>level</term><description><c>report</c>, <c>victim-impact</c>, <c>incident</c> (if empty), <c>campaign</c> or <c>actor</c>.</description></item>
/// <item><term>title, summary</term><description>What happened.</description></item>
/// <item><term>started, ended, disclosed, reported, recorded</term><description>Dates as exactly as they are known: <c>2021</c>, <c>2021-05</c>, <c>2021-05-28</c>.</description></item>
/// <item><term>victims</term><description>Names; a list.</description></item>
/// <item><term>victim_countries</term><description>Countries, a list: as many as victims, one for all of them, or without victims.</description></item>
/// <item><term>victim_sectors</term><description>Sectors and kinds of victim; a list that holds for every victim.</description></item>
/// <item><term>initiators</term><description>Names of those said to be behind it; a list.</description></item>
/// <item><term>initiator_country, initiator_category</term><description>From where, and what they are said to be.</description></item>
/// <item><term>stated_by, stated_on, basis</term><description>Who says so, when (a date), and on what ground. Needed wherever an initiator is named: nobody is accused without an author.</description></item>
/// <item><term>aliases</term><description>Other names of an actor; a list. They are asserted by <c>stated_by</c>.</description></item>
/// <item><term>part_of</term><description>Campaigns and actors it belongs to; a list.</description></item>
/// <item><term>references</term><description>Web addresses; a list.</description></item>
/// </list>
/// </remarks>
internal sealed class OwnCsvReader : TabularReader
{
    /// <summary>A file to fill in: the header, and two made-up records as examples.</summary>
    public static string Template { get; } =
        string.Join(',', OwnCsvLayout.Columns)
        + "\n"
        + "example-1,incident,Plans copied from a turbine maker,\"Drawings were copied for months, as the maker said.\",2021-05,,2021-11-03,,,Example Turbines Ltd,NZL,manufacturing; energy,Example Group,,group,Example Research,2021-11-04,shared tools,,,https://example.org/report\n"
        + "example-2,victim-impact,,A supplier of the same maker was hit.,2021,,,2021-12,,Example Parts Ltd,NZL,manufacturing,,,,,,,,Example campaign,https://example.org/second\n";

    private static readonly StringComparer Letters = StringComparer.OrdinalIgnoreCase;

    /// <summary>Version of the reader.</summary>
    internal const int CurrentVersion = 2;

    private CarriedRecords? carried;

    public override int Version => CurrentVersion;

    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        using RecordIds ids = new(Spill);
        carried = new CarriedRecords(ids);
        foreach (ReadItem item in base.Read(files))
        {
            yield return item;
        }
    }

    protected override string Expected => "the columns of the template, id first among them";

    protected override TabularLayout? Recognise(TableSource table) =>
        Has(table, "id") && OwnCsvLayout.Columns.Count(c => table.IndexOf(c) >= 0) >= 2
            ? new OwnCsvLayout(Sure(table), carried ?? throw new InvalidOperationException("nothing is being read"))
            : null;

    // A mistyped column would be kept as one more field, and what stands in it counted nowhere.
    private static TableSource Sure(TableSource table)
    {
        string[] lacking = [.. OwnCsvLayout.Columns.Where(c => table.IndexOf(c) < 0)];
        foreach (string column in OwnCsvLayout.Columns.Where(c => table.IndexOf(c, 1) >= 0))
        {
            throw Fault(table, column, "stands there twice: take one out, or give it another name");
        }
        foreach (string column in table.Header.Where(c => !OwnCsvLayout.Columns.Contains(c, Letters)))
        {
            if (Spelling.Nearest(column, lacking) is { } near)
            {
                throw Fault(table, column, $"is no column of the template; did you mean {near}? If not, rename it");
            }
        }
        return table;
    }

    private static UnreadableFileException Fault(TableSource table, string column, string fault) =>
        new(Invariant($"{table.Name}, line {table.HeaderLine}: column \"{column}\" {fault}"));
}
