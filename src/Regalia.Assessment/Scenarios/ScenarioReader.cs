using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Scenarios;

/// <summary>
/// Reads assumptions as somebody writes them on one line each: <c>PRE_LAW_TRADESECRET=1</c> or <c>L1=1</c>,
/// <c>PRE_CERT=NA</c> to leave an indicator out, and <c>guardrails=0.3</c> for a weight.
/// </summary>
public sealed class ScenarioReader
{
    /// <summary>What the values are called in faults.</summary>
    public const string ValuesName = "--set";

    /// <summary>What the weights are called in faults.</summary>
    public const string WeightsName = "--weight";

    private const string LeftOut = "NA";

    private readonly EvidenceRelease _release;
    private readonly AssessmentFramework _framework;
    private readonly List<Fault> _faults = [];

    private ScenarioReader(EvidenceRelease release, AssessmentFramework framework) =>
        (_release, _framework) = (release, framework);

    /// <summary>Reads a scenario. A value counts as a sourced one does: a flag may be one step off, a number is exact.</summary>
    /// <param name="release">The release.</param>
    /// <param name="framework">Its framework.</param>
    /// <param name="name">Name of the scenario.</param>
    /// <param name="values">INDICATOR=VALUE: id or short code, value in the unit of the indicator or NA.</param>
    /// <param name="weights">CODE=WEIGHT: composite or indicator, weight relative to its siblings.</param>
    public static ScenarioReading Read(
        EvidenceRelease release,
        AssessmentFramework framework,
        string name,
        IEnumerable<string> values,
        IEnumerable<string> weights
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        var reader = new ScenarioReader(release, framework);
        var scenario = new Scenario(name, reader.Values(values)) { Weights = reader.Weights(weights) };
        if (reader._faults.Count == 0 && ScenarioRules.WhyNotTogether(framework, scenario) is { } reason)
        {
            reader.Refuse(WeightsName, null, "weights that a framework can have", reason);
        }
        return reader._faults.Count > 0
            ? new ScenarioReading(null, [.. reader._faults], [])
            : new ScenarioReading(scenario, [], reader.Cautions(scenario));
    }

    private ImmutableArray<AssumedValue> Values(IEnumerable<string> texts)
    {
        var values = ImmutableArray.CreateBuilder<AssumedValue>();
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                Refuse(ValuesName, text, "INDICATOR=VALUE", "write for example PRE_LAW_TRADESECRET=1");
                continue;
            }
            string word = text[..equals].Trim();
            if (_release.Indicator(word) is not { } indicator)
            {
                string? near = Spelling.Nearest(
                    word,
                    _release.Indicators.SelectMany(i => i.Code is null ? [i.Id] : new[] { i.Id, i.Code })
                );
                string mend = near is null ? "`regalia data show` lists them all" : $"did you mean \"{near}\"?";
                Refuse(ValuesName, text, "the id or short code of an indicator", mend, FaultKind.Missing);
            }
            else if (ScenarioRules.WhyNot(_release, _framework, indicator) is { } reason)
            {
                Refuse(ValuesName, text, "an indicator whose value can be assumed", reason);
            }
            else if (values.Any(v => string.Equals(v.Indicator, indicator.Id, StringComparison.Ordinal)))
            {
                Refuse(ValuesName, text, "each indicator set once", $"leave one value of {indicator.Id} out");
            }
            else if (Value(text, indicator, text[(equals + 1)..].Trim(), out double? value))
            {
                values.Add(new AssumedValue(indicator.Id, value, _framework.Draws.FlagErrorSourced, 0));
            }
        }
        return values.ToImmutable();
    }

    private bool Value(string text, Indicator indicator, string word, out double? value)
    {
        value = null;
        if (string.Equals(word, LeftOut, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        if (TryNumber(word, out double number) && ScenarioRules.Allows(indicator, number))
        {
            value = number;
            return true;
        }
        Refuse(
            ValuesName,
            text,
            ScenarioRules.Allowed(indicator) + ", or NA",
            (indicator.Unit is { } unit ? indicator.Id + " is in: " + unit + "; " : "")
                + "write a decimal point, or NA to leave the indicator out"
        );
        return false;
    }

    private ImmutableArray<AssumedWeight> Weights(IEnumerable<string> texts)
    {
        var weights = ImmutableArray.CreateBuilder<AssumedWeight>();
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                Refuse(WeightsName, text, "CODE=WEIGHT", "write for example guardrails=0.3");
                continue;
            }
            string word = text[..equals].Trim();
            if (CodeOf(word) is not { } code)
            {
                string? near = Spelling.Nearest(word, Codes());
                string mend = near is null
                    ? "the codes stand in framework.yaml: "
                        + string.Join(", ", _framework.Composites.Select(c => c.Code))
                    : $"did you mean \"{near}\"?";
                Refuse(WeightsName, text, "a composite or indicator of the framework", mend, FaultKind.Missing);
            }
            else if (!TryNumber(text[(equals + 1)..].Trim(), out double number))
            {
                Refuse(
                    WeightsName,
                    text,
                    "a number from 0 to 1000",
                    "write a decimal point, for example " + code + "=0.3"
                );
            }
            else if (ScenarioRules.WhyNot(_framework, new AssumedWeight(code, number)) is { } reason)
            {
                Refuse(WeightsName, text, "a weight that can be assumed", reason);
            }
            else if (weights.Any(w => string.Equals(w.Code, code, StringComparison.Ordinal)))
            {
                Refuse(WeightsName, text, "each weight changed once", $"leave one weight of {code} out");
            }
            else
            {
                weights.Add(new AssumedWeight(code, number));
            }
        }
        return weights.ToImmutable();
    }

    private IEnumerable<string> Codes() =>
        _framework.Composites.Select(c => c.Code).Concat(_framework.Indicators.Select(i => i.Code));

    private string? CodeOf(string word) =>
        Codes().FirstOrDefault(c => string.Equals(c, word, StringComparison.OrdinalIgnoreCase))
        ?? (
            _release.Indicator(word) is { } indicator
            && _framework.Indicators.Any(i => string.Equals(i.Code, indicator.Id, StringComparison.Ordinal))
                ? indicator.Id
                : null
        );

    // An assumption is put in place of one score; what else rests on the same figure does not follow by itself.
    private ImmutableArray<string> Cautions(Scenario scenario)
    {
        HashSet<string> set = [.. scenario.Values.Select(v => v.Indicator)];
        return
        [
            .. scenario.Values.SelectMany(v =>
                _framework
                    .Scored.Select(i => _release.Indicator(i.Code))
                    .OfType<Indicator>()
                    .Where(i => i.Inputs.Contains(v.Indicator, StringComparer.Ordinal) && !set.Contains(i.Id))
                    .Select(i =>
                        $"{i.Id} is computed from {v.Indicator} and stays as it is: set it too if it should move."
                    )
            ),
        ];
    }

    /// <summary>A finite number with a decimal point; words such as Infinity, which parse as one, are none.</summary>
    internal static bool TryNumber(string word, out double number) =>
        double.TryParse(
            word,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out number
        ) && double.IsFinite(number);

    private void Refuse(
        string option,
        string? text,
        string expected,
        string mend,
        FaultKind kind = FaultKind.Content
    ) => _faults.Add(new Fault(option, null, null, text, expected, mend.TrimEnd('.'), kind));
}
