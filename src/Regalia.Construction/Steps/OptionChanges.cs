using System.Collections.Immutable;

namespace Regalia.Construction;

/// <summary>The options that were given, each as a change; those not given change nothing.</summary>
internal sealed class OptionChanges<T>(SpecificationMap options)
{
    private readonly List<Func<T, T>> _changes = [];

    public SpecificationMap Options => options;

    /// <summary>Reads an option, if it is given, and keeps what it changes.</summary>
    public void On<TValue>(string option, Func<SpecificationValue, TValue> read, Func<T, TValue, T> change)
    {
        if (options.Value(option) is SpecificationValue value)
        {
            TValue given = read(value);
            _changes.Add(t => change(t, given));
        }
    }

    /// <summary>Reads an option whose keys are codes, if it is given.</summary>
    /// <param name="option">Name of the option.</param>
    /// <param name="known">Codes that may be keys.</param>
    /// <param name="what">What they are, to be read after "the code of".</param>
    /// <param name="read">Reads one value.</param>
    /// <param name="change">Changes the step by what was read.</param>
    public void OnCodes<TValue>(
        string option,
        IEnumerable<string> known,
        string what,
        Func<SpecificationValue, TValue> read,
        Func<T, ImmutableDictionary<string, TValue>, T> change
    )
    {
        if (options.Value(option) is SpecificationValue value)
        {
            ImmutableDictionary<string, TValue> byCode = ByCode(value, known, what, read);
            _changes.Add(t => change(t, byCode));
        }
    }

    public void Add(Func<T, T> change) => _changes.Add(change);

    public T Of(T start) => _changes.Aggregate(start, (t, change) => change(t));

    /// <summary>A group whose keys are codes.</summary>
    public static ImmutableDictionary<string, TValue> ByCode<TValue>(
        SpecificationValue value,
        IEnumerable<string> known,
        string what,
        Func<SpecificationValue, TValue> read
    )
    {
        SpecificationMap map = value.Map();
        ImmutableDictionary<string, TValue>.Builder byCode = ImmutableDictionary.CreateBuilder<string, TValue>(
            StringComparer.Ordinal
        );
        string[] all = [.. known];
        foreach ((string code, SpecificationValue entry) in map.Entries())
        {
            if (!all.Contains(code, StringComparer.Ordinal))
            {
                string? near = Evidence.Faults.Spelling.Nearest(code, all);
                entry.Blame(
                    code,
                    $"the code of {what}",
                    near is null ? "mend the code, or remove the line" : $"did you mean {near}?"
                );
            }

            byCode[code] = read(entry);
        }

        return byCode.ToImmutable();
    }
}
