namespace Regalia.Technology.Matching;

/// <summary>NOT.</summary>
internal sealed class CompiledNot(CompiledNode operand) : CompiledNode
{
    internal override Likelihood Relaxed(WorkMatcher work) =>
        operand.Relaxed(work) switch
        {
            Likelihood.No => Likelihood.Yes,
            Likelihood.Yes => Likelihood.No,
            _ => Likelihood.Maybe,
        };

    internal override bool Matches(WorkMatcher work) => !operand.Matches(work);
}
