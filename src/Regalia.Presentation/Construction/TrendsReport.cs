using System.Collections.Immutable;
using System.Globalization;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>How the units of a panel move over its times, indicator by indicator.</summary>
public sealed class TrendsReport
{
    private readonly IndexInput _input;
    private readonly IndexSpecification? _specification;
    private readonly ImmutableArray<string> _codes;
    private readonly ImmutableArray<PanelTrend> _trends;
    private readonly bool _chosen;

    private TrendsReport(
        IndexInput input,
        IndexSpecification? specification,
        ImmutableArray<string> codes,
        ImmutableArray<PanelTrend> trends,
        bool chosen
    )
    {
        _input = input;
        _specification = specification;
        _codes = codes;
        _trends = trends;
        _chosen = chosen;
    }

    /// <summary>Finds the trends.</summary>
    /// <param name="input">The tables, of a panel.</param>
    /// <param name="specification">Trends of the scores that it makes; null for trends of the data as given.</param>
    /// <param name="codes">Codes to look at; none for all.</param>
    /// <exception cref="IndexFaultException">The data are no panel, the index cannot be built, or a code has no
    /// values.</exception>
    public static TrendsReport Of(
        IndexInput input,
        IndexSpecification? specification,
        IReadOnlyCollection<string> codes
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(codes);
        IndicatorTable table = specification is null
            ? input.Data.Indicators
            : specification.Plan.Build(input.Definition, input.Data).Result.Indicators;
        ImmutableArray<string> columns = codes.Count == 0 ? table.Codes : [.. codes.Distinct(StringComparer.Ordinal)];
        return new(input, specification, columns, PanelTrends.Of(table, columns), codes.Count > 0);
    }

    /// <summary>For people: each code in a line; where codes were asked for, then every unit, the fastest first.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table summary = Screen.Table("Code", "", "Median", "Rising", "Falling", "Fastest", "Slowest");
        foreach (string code in _codes)
        {
            PanelTrend[] known = [.. Known(code)];
            double[] growth = [.. known.Select(trend => trend.CompoundGrowth)];
            string name = _input.Definition[code].Name;
            summary.AddRow(
                Screen.Plain(code),
                Screen.Plain(string.Equals(name, code, StringComparison.Ordinal) ? "" : name),
                Screen.Plain(Percent(Descriptive.Median(growth))),
                Screen.Plain(ConstructionTable.Figure(growth.Count(rate => rate > 0.0))),
                Screen.Plain(ConstructionTable.Figure(growth.Count(rate => rate < 0.0))),
                Screen.Plain(known is [var fastest, ..] ? Who(fastest) : Figures.Missing),
                Screen.Plain(known is [.., var slowest] ? Who(slowest) : Figures.Missing)
            );
        }

        console.Write(summary);
        console.Line(
            "Growth of a unit from its first value to its latest, compound, for each unit of Time."
                + (_specification is null ? " It is of the number: with Direction −1 a rise is a worsening." : "")
        );
        if (!_chosen)
        {
            console.Line("Every unit: name --codes, or --csv or --json.");
            return;
        }

        foreach (string code in _codes)
        {
            console.Heading(_input.Definition[code].Name);
            Table table = Screen.Table("Unit", "", "From", "To", "Times with a value", "Growth", "Line");
            HashSet<IndexUnit> known = [.. Known(code).Select(trend => trend.Unit)];
            foreach (PanelTrend trend in Known(code).Concat(Of(code).Where(trend => !known.Contains(trend.Unit))))
            {
                bool named = !string.Equals(trend.Unit.Name, trend.Unit.Code, StringComparison.Ordinal);
                table.AddRow(
                    Screen.Plain(trend.Unit.Code),
                    Screen.Plain(named ? trend.Unit.Name : ""),
                    Screen.Plain(Time(trend.First)),
                    Screen.Plain(Time(trend.Latest)),
                    Screen.Plain(Figures.Percent(trend.Availability)),
                    Screen.Plain(Percent(trend.CompoundGrowth)),
                    Screen.Plain(Percent(0.01 * trend.PercentageChange))
                );
            }

            console.Write(table);
        }

        console.Line("Line: slope of the straight line through all values, relative to where it starts.");
    }

    /// <summary>As CSV, a row a unit and code.</summary>
    public string Csv()
    {
        IndexCsv csv = new(
            panel: false,
            "uCode",
            "iCode",
            "First",
            "Latest",
            "Availability",
            "CompoundGrowth",
            "PercentageChange"
        );
        foreach (PanelTrend trend in _trends)
        {
            csv.Unit(trend.Unit)
                .Code(trend.Code)
                .Whole(trend.First)
                .Whole(trend.Latest)
                .Number(trend.Availability)
                .Number(trend.CompoundGrowth)
                .Number(trend.PercentageChange)
                .End();
        }

        return csv.ToString();
    }

    /// <summary>As JSON, an object a unit and code.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, _input, _specification);
            json.WriteStartArray("trends");
            foreach (PanelTrend trend in _trends)
            {
                json.WriteStartObject();
                json.WriteString("unit", trend.Unit.Code);
                json.WriteString("code", trend.Code);
                json.WriteNumberOrNull("first", trend.First);
                json.WriteNumberOrNull("latest", trend.Latest);
                json.WriteNumber("availability", trend.Availability);
                json.WriteNumberOrNull("compoundGrowth", ConstructionJson.Known(trend.CompoundGrowth));
                json.WriteNumberOrNull("percentageChange", ConstructionJson.Known(trend.PercentageChange));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private IEnumerable<PanelTrend> Of(string code) =>
        _trends.Where(trend => string.Equals(trend.Code, code, StringComparison.Ordinal));

    // The fastest first.
    private IEnumerable<PanelTrend> Known(string code) =>
        Of(code).Where(trend => !double.IsNaN(trend.CompoundGrowth)).OrderByDescending(trend => trend.CompoundGrowth);

    private static string Who(PanelTrend trend) => trend.Unit.Code + " " + Percent(trend.CompoundGrowth);

    private static string Time(int? time) => time?.ToString(CultureInfo.InvariantCulture) ?? Figures.Missing;

    private static string Percent(double share) =>
        double.IsNaN(share) ? Figures.Missing : Figures.Change(100.0 * share) + " %";
}
