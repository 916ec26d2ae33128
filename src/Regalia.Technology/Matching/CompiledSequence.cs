using Regalia.Technology.Queries;

namespace Regalia.Technology.Matching;

/// <summary>A word, a prefix, or a phrase: one or more numbers of the vocabulary that follow each other in one text.</summary>
/// <param name="numbers">Their numbers in order.</param>
/// <param name="fields">Where they are sought.</param>
internal sealed class CompiledSequence(int[] numbers, WorkFields fields) : CompiledNode
{
    /// <summary>Tokens it takes.</summary>
    internal int Length => numbers.Length;

    /// <summary>Where it is sought.</summary>
    internal WorkFields Fields => fields;

    internal override Likelihood Relaxed(WorkMatcher work)
    {
        for (int field = 0; field < WorkMatcher.Fields; field++)
        {
            if (IsPresent(work, field))
            {
                return numbers.Length == 1 ? Likelihood.Yes : Likelihood.Maybe;
            }
        }

        return Likelihood.No;
    }

    /// <summary>Whether all of it stands in a field, in whatever order.</summary>
    internal bool IsPresent(WorkMatcher work, int field)
    {
        if (((int)fields >> field & 1) == 0)
        {
            return false;
        }

        foreach (int number in numbers)
        {
            if (!work.Has(number, field))
            {
                return false;
            }
        }

        return true;
    }

    internal override bool Matches(WorkMatcher work)
    {
        for (int field = 0; field < WorkMatcher.Fields; field++)
        {
            if (IsPresent(work, field) && (numbers.Length == 1 || NextIn(work, field, 0) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where it next begins in a field, as an index into <see cref="WorkMatcher.Places"/> of its first token; negative if nowhere.</summary>
    internal int NextIn(WorkMatcher work, int field, int from)
    {
        ReadOnlySpan<uint> places = work.Places(numbers[0], field);
        for (int i = from; i < places.Length; i++)
        {
            if (Follow(work, field, places[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds where it begins in a field.</summary>
    internal void AddPlaces(WorkMatcher work, int field, List<(uint First, uint Last)> spans)
    {
        if (!IsPresent(work, field))
        {
            return;
        }

        ReadOnlySpan<uint> places = work.Places(numbers[0], field);
        for (int i = NextIn(work, field, 0); i >= 0; i = NextIn(work, field, i + 1))
        {
            spans.Add((places[i], places[i] + (uint)numbers.Length - 1));
        }
    }

    private bool Follow(WorkMatcher work, int field, uint first)
    {
        for (int i = 1; i < numbers.Length; i++)
        {
            if (work.Places(numbers[i], field).BinarySearch(first + (uint)i) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
