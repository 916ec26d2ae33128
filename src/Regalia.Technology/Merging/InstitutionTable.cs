using Microsoft.Win32.SafeHandles;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Merging;

/// <summary>Institutions of all parts, each as the newest record that names it has it.</summary>
/// <remarks>Which naming counts is said by <see cref="InstitutionNames"/>, whatever the order of parts.</remarks>
internal sealed class InstitutionTable
{
    private readonly long[] _numbers;
    private readonly InstitutionName[] _names;

    private InstitutionTable(Dictionary<long, (InstitutionName Name, long Updated)> named)
    {
        _numbers = [.. named.Keys];
        Array.Sort(_numbers);
        _names = [.. _numbers.Select(n => named[n].Name)];
        IsUsed = new bool[_numbers.Length];
    }

    /// <summary>Which of them a fact that counts names.</summary>
    internal bool[] IsUsed { get; }

    internal static InstitutionTable Of(IEnumerable<PartResult> parts)
    {
        Dictionary<long, (InstitutionName Name, long Updated)> named = [];
        byte[] buffer = [];
        foreach (PartResult part in parts)
        {
            using SafeFileHandle file = part.OpenBlocks();
            foreach (PartBlock block in part.Blocks)
            {
                if (block.Kind == PartBlockKind.Institutions)
                {
                    Add(named, block.Count, part.Read(file, block, ref buffer));
                }
            }
        }
        return new InstitutionTable(named);
    }

    /// <summary>Position of an institution; -1 for none.</summary>
    internal int PositionOf(long number)
    {
        if (number == 0)
        {
            return -1;
        }
        int position = Array.BinarySearch(_numbers, number);
        if (position < 0)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"I{number}: a work names it, but no part result has its name; scan again")
            );
        }
        IsUsed[position] = true;
        return position;
    }

    /// <summary>Those that are used, by number, and where each came to stand (-1: left out).</summary>
    internal (InstitutionName[] Names, int[] Positions) Used()
    {
        int[] positions = new int[_numbers.Length];
        List<InstitutionName> names = [];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = IsUsed[i] ? names.Count : -1;
            if (IsUsed[i])
            {
                names.Add(_names[i]);
            }
        }
        return ([.. names], positions);
    }

    private static void Add(
        Dictionary<long, (InstitutionName Name, long Updated)> named,
        int count,
        ReadOnlySpan<byte> bytes
    )
    {
        VarintReader from = new(bytes);
        long number = 0;
        for (int i = 0; i < count; i++)
        {
            number = unchecked(number + from.Signed());
            long updated = from.Signed();
            CountryCode country = CountryCode.Of(from.Two());
            ReadOnlySpan<byte> text = from.Bytes(from.Small());
            // The usual case, decided without making text of the name.
            if (
                named.TryGetValue(number, out (InstitutionName Name, long Updated) known)
                && known.Updated > updated
                && known.Name.Name.Length > 0
            )
            {
                continue;
            }
            InstitutionNames.Add(
                named,
                new InstitutionName(number, System.Text.Encoding.UTF8.GetString(text), country),
                updated
            );
        }
    }
}
