namespace Regalia.Technology.Matching;

/// <summary>NEAR: an occurrence of one and of the other, without a token in common, with few tokens between them.</summary>
/// <param name="left">Alternatives.</param>
/// <param name="right">Alternatives.</param>
/// <param name="distance">Most tokens between.</param>
internal sealed class CompiledNear(CompiledSequence[] left, CompiledSequence[] right, int distance) : CompiledNode
{
    internal override Likelihood Relaxed(WorkMatcher work)
    {
        for (int field = 0; field < WorkMatcher.Fields; field++)
        {
            if (IsPresent(left, work, field) && IsPresent(right, work, field))
            {
                return Likelihood.Maybe;
            }
        }

        return Likelihood.No;
    }

    internal override bool Matches(WorkMatcher work)
    {
        for (int field = 0; field < WorkMatcher.Fields; field++)
        {
            if (IsPresent(left, work, field) && IsPresent(right, work, field) && IsNear(work, field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPresent(CompiledSequence[] alternatives, WorkMatcher work, int field)
    {
        foreach (CompiledSequence alternative in alternatives)
        {
            if (alternative.IsPresent(work, field))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(WorkMatcher work, int field)
    {
        List<(uint First, uint Last)> lefts = Spans(left, work, field);
        List<(uint First, uint Last)> rights = Spans(right, work, field);
        foreach ((uint First, uint Last) a in lefts)
        {
            foreach ((uint First, uint Last) b in rights)
            {
                long between = Math.Max((long)b.First - a.Last, (long)a.First - b.Last) - 1;
                if (between >= 0 && between <= distance)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<(uint First, uint Last)> Spans(CompiledSequence[] alternatives, WorkMatcher work, int field)
    {
        List<(uint First, uint Last)> spans = [];
        foreach (CompiledSequence alternative in alternatives)
        {
            alternative.AddPlaces(work, field, spans);
        }

        return spans;
    }
}
