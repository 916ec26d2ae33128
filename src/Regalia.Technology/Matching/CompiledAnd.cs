namespace Regalia.Technology.Matching;

/// <summary>AND.</summary>
internal sealed class CompiledAnd(CompiledNode[] operands) : CompiledNode
{
    internal override Likelihood Relaxed(WorkMatcher work)
    {
        Likelihood least = Likelihood.Yes;
        foreach (CompiledNode operand in operands)
        {
            Likelihood likelihood = operand.Relaxed(work);
            if (likelihood == Likelihood.No)
            {
                return Likelihood.No;
            }

            least = likelihood < least ? likelihood : least;
        }

        return least;
    }

    internal override bool Matches(WorkMatcher work) => Array.TrueForAll(operands, o => o.Matches(work));
}
