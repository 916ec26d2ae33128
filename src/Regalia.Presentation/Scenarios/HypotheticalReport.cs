using System.Globalization;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Scenarios;

/// <summary>
/// What if: a scenario beside the country as it is, a tornado of single measures, or both. It says that it is
/// hypothetical wherever it goes.
/// </summary>
public sealed class HypotheticalReport
{
    private readonly ScenarioComparison? _comparison;
    private readonly Tornado? _tornado;
    private readonly ScenarioResult _run;

    /// <summary>Makes the report of at least one of the two.</summary>
    /// <exception cref="ArgumentException">Both are missing.</exception>
    public HypotheticalReport(ScenarioComparison? comparison, Tornado? tornado)
    {
        _comparison = comparison;
        _tornado = tornado;
        _run =
            comparison?.Result
            ?? tornado?.Result
            ?? throw new ArgumentException("A report needs a scenario or a tornado.", nameof(comparison));
    }

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        string mark = HypotheticalMark.Line(_run.Country);
        console.Line(mark);
        if (_comparison is not null)
        {
            ScenarioTable.Write(console, _comparison);
        }
        if (_tornado is not null)
        {
            TornadoTable.Write(console, _tornado);
        }
        console.Line(ReleaseLine.NotAspi);
        console.Line(
            ReleaseLine.Of(_run.Release)
                + string.Create(CultureInfo.InvariantCulture, $" · {_run.Draws:#,##0} draws · seed {_run.Seed}")
                + (_run.Selection.VerifiedOnly ? " · verified values only" : "")
                + (_run.Selection.OpenLicencesOnly ? " · open licences only" : "")
        );
        console.Line(mark);
    }

    /// <summary>As CSV: the bars of the tornado where there is one, else one row for each figure of the scenario.</summary>
    public string Csv() => _tornado is not null ? HypotheticalCsv.Of(_tornado) : HypotheticalCsv.Of(_comparison!);

    /// <summary>As JSON.</summary>
    public string Json() => HypotheticalJson.Write(_run, _comparison, _tornado);

    /// <summary>The tornado as a chart; it says that it is hypothetical.</summary>
    /// <exception cref="InvalidOperationException">The report holds no tornado.</exception>
    public Chart Chart() =>
        TornadoChart.Of(_tornado ?? throw new InvalidOperationException("There is no tornado to draw."));

    /// <summary>The tornado as a chart in SVG.</summary>
    /// <exception cref="InvalidOperationException">The report holds no tornado.</exception>
    public string Svg() => Chart().Svg(SvgUse.Alone);
}
