namespace Regalia.Technology.Matching;

/// <summary>OR.</summary>
internal sealed class CompiledOr(CompiledNode[] operands) : CompiledNode
{
    internal override Likelihood Relaxed(WorkMatcher work)
    {
        Likelihood most = Likelihood.No;
        foreach (CompiledNode operand in operands)
        {
            Likelihood likelihood = operand.Relaxed(work);
            if (likelihood == Likelihood.Yes)
            {
                return Likelihood.Yes;
            }

            most = likelihood > most ? likelihood : most;
        }

        return most;
    }

    internal override bool Matches(WorkMatcher work) => Array.Exists(operands, o => o.Matches(work));
}
