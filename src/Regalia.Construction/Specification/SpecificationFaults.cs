using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Construction;

/// <summary>What is wrong with a specification, each with its line and its path.</summary>
internal sealed class SpecificationFaults(string file)
{
    private readonly List<Fault> _faults = [];

    public int Count => _faults.Count;

    /// <summary>The faults from top to bottom; those of other files after those of the specification.</summary>
    public ImmutableArray<Fault> All =>
        [
            .. _faults
                .OrderBy(fault => string.Equals(fault.File, file, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(fault => fault.Row ?? 0),
        ];

    /// <summary>Adds what is wrong with a file that the specification names.</summary>
    public void Add(IEnumerable<Fault> faults) => _faults.AddRange(faults);

    public void Add(int? line, string? place, string? value, string expected, string mend)
    {
        Fault fault = new(file, line, place, value, expected, mend, FaultKind.Content);
        // A step that is laid under several alternatives would say the same of itself every time.
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }
}
