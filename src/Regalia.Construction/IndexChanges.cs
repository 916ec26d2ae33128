using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Changes to try on an index, as somebody writes them on one line each: <c>AUT:LPI=4.5</c>, in a panel
/// <c>AUT:2018:LPI=4.5</c>, and <c>Physical=2</c> for a weight.</summary>
/// <param name="WhatIf">The changes; null if there is a fault.</param>
/// <param name="Faults">What is wrong with them.</param>
public sealed record IndexChanges(WhatIf? WhatIf, ImmutableArray<Fault> Faults)
{
    /// <summary>What the changes of values are called in faults.</summary>
    public const string ValuesName = "--set";

    /// <summary>What the changes of weights are called in faults.</summary>
    public const string WeightsName = "--weight";

    /// <summary>Reads changes against the tables they are to be made in.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="values">UNIT:CODE=VALUE, in a panel UNIT:TIME:CODE=VALUE; NA makes a value missing.</param>
    /// <param name="weights">CODE=WEIGHT, of an indicator or aggregate.</param>
    /// <returns>The changes, or every fault: of the kind <see cref="FaultKind.Missing"/> where a unit or code is not
    /// there, else <see cref="FaultKind.Content"/>.</returns>
    public static IndexChanges Read(IndexInput input, IEnumerable<string> values, IEnumerable<string> weights)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        List<Fault> faults = [];
        ImmutableArray<WhatIfValue> changed = Values(input, values, faults);
        ImmutableDictionary<string, double> weighed = Weights(input.Definition, weights, faults);
        return faults.Count > 0 ? new(null, [.. faults]) : new(new WhatIf { Values = changed, Weights = weighed }, []);
    }

    private static ImmutableArray<WhatIfValue> Values(IndexInput input, IEnumerable<string> texts, List<Fault> faults)
    {
        Dictionary<string, IndexUnit> units = Units(input.Data);
        ImmutableArray<WhatIfValue>.Builder values = ImmutableArray.CreateBuilder<WhatIfValue>();
        HashSet<(IndexUnit Unit, string Code)> seen = [];
        foreach (string text in texts)
        {
            void Refuse(string expected, string mend, FaultKind kind = FaultKind.Content) =>
                faults.Add(new(ValuesName, null, null, text, expected, mend, kind));
            int equals = text.LastIndexOf('=');
            if (equals < 0 || text.LastIndexOf(':', equals) < 0)
            {
                Refuse("UNIT:CODE=VALUE", "write for example " + Example(input));
                continue;
            }

            (string unit, string code) = Parted(text[..equals], units, input.Data.Indicators);
            bool known = units.TryGetValue(unit, out IndexUnit? found);
            if (!known)
            {
                (string expected, string mend) = UnitComplaint(unit, code, input.Data, units);
                Refuse(expected, mend, FaultKind.Missing);
            }

            if (!input.Data.Indicators.Contains(code))
            {
                (string expected, string mend) = CodeComplaint(code, input.Definition);
                Refuse(expected, mend, FaultKind.Missing);
                known = false;
            }

            if (Number(text[(equals + 1)..].Trim(), out double value) is { } wrong)
            {
                Refuse(wrong.Expected, wrong.Mend);
            }
            else if (known && !seen.Add((found!, code)))
            {
                Refuse("each value changed once", "leave one of the changes out");
            }
            else if (known)
            {
                values.Add(new(found!, code, value));
            }
        }

        return values.ToImmutable();
    }

    private static ImmutableDictionary<string, double> Weights(
        IndexDefinition definition,
        IEnumerable<string> texts,
        List<Fault> faults
    )
    {
        var weights = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            void Refuse(string expected, string mend, FaultKind kind = FaultKind.Content) =>
                faults.Add(new(WeightsName, null, null, text, expected, mend, kind));
            int equals = text.LastIndexOf('=');
            if (equals < 0)
            {
                Refuse("CODE=WEIGHT", $"write for example {definition.Aggregates[0].Code}=2");
                continue;
            }

            string code = text[..equals].Trim();
            string number = text[(equals + 1)..].Trim();
            bool known = definition.Structure.Contains(code);
            if (!known)
            {
                string? near = Spelling.Nearest(code, definition.Structure.Codes);
                Refuse(
                    "the code of an indicator or aggregate",
                    near is null ? "the codes are the iCode of the meta table" : $"did you mean \"{near}\"?",
                    FaultKind.Missing
                );
            }

            if (!NumberText.TryNumber(number, out double weight) || weight < 0.0)
            {
                Refuse("a weight of 0 or more", "give it relative to the siblings, e.g. 2, with a decimal point");
            }
            else if (known && !weights.TryAdd(code, weight))
            {
                Refuse("each weight changed once", "leave one of the changes out");
            }
        }

        return weights.ToImmutable();
    }

    // As people write a unit: its code; in a panel with its time, which is also how results print it.
    private static Dictionary<string, IndexUnit> Units(IndexData data)
    {
        Dictionary<string, IndexUnit> units = new(StringComparer.Ordinal);
        foreach (IndexUnit unit in data.Units)
        {
            if (unit.Time is int time)
            {
                units.TryAdd(FormattableString.Invariant($"{unit.Code}:{time}"), unit);
            }

            units.TryAdd(unit.ToString(), unit);
        }

        return units;
    }

    // Codes may hold a colon themselves: the place where both halves are known is the right one.
    private static (string Unit, string Code) Parted(
        string text,
        Dictionary<string, IndexUnit> units,
        IndicatorTable indicators
    )
    {
        for (int colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            (string unit, string code) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
            if (units.ContainsKey(unit) && indicators.Contains(code))
            {
                return (unit, code);
            }
        }

        int last = text.LastIndexOf(':');
        return (text[..last].Trim(), text[(last + 1)..].Trim());
    }

    private static (string Expected, string Mend) UnitComplaint(
        string unit,
        string code,
        IndexData data,
        Dictionary<string, IndexUnit> units
    )
    {
        int[] times =
        [
            .. data
                .Units.Where(u => string.Equals(u.Code, unit, StringComparison.Ordinal))
                .Select(u => u.Time)
                .OfType<int>()
                .Order(),
        ];
        if (times.Length > 0)
        {
            return (
                "a unit with its time, for this is a panel",
                FormattableString.Invariant($"write for example {unit}:{times[^1]}:{code}=1.5")
            );
        }

        string? near = Spelling.Nearest(unit, units.Keys);
        return (
            $"a unit of the data, found {unit}",
            near is null ? "the units are the uCode of the data table" : $"did you mean \"{near}\"?"
        );
    }

    private static (string Expected, string Mend) CodeComplaint(string code, IndexDefinition definition)
    {
        string expected = $"the code of an indicator, found {code}";
        if (definition.Contains(code))
        {
            string what = definition[code].Type switch
            {
                VariableType.Aggregate => "an aggregate, which is computed",
                VariableType.Denominator => "a denominator",
                VariableType.Group => "a grouping",
                _ => "no part of the index",
            };
            return (expected, $"{code} is {what}: change an indicator");
        }

        string? near = Spelling.Nearest(code, definition.Indicators.Select(indicator => indicator.Code));
        return (expected, near is null ? "the codes are the iCode of the meta table" : $"did you mean \"{near}\"?");
    }

    private static (string Expected, string Mend)? Number(string text, out double number)
    {
        number = double.NaN;
        if (text.Length == 0)
        {
            return ("a value after the =", "write a number, or NA for a missing value");
        }

        return NumberText.IsMissing(text) || NumberText.TryNumber(text, out number) ? null : NumberText.Complaint(text);
    }

    private static string Example(IndexInput input)
    {
        IndexUnit unit = input.Data.Units[0];
        string time = unit.Time is int t ? FormattableString.Invariant($":{t}") : "";
        return $"{unit.Code}{time}:{input.Definition.Indicators[0].Code}=1.5";
    }
}
