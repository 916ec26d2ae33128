namespace Regalia.Indices;

/// <summary>What one step of a plan left, to be looked at and exported.</summary>
/// <param name="Number">Place of the step in the plan, from 1.</param>
/// <param name="Step">The step.</param>
/// <param name="Result">What it left; steps with more to tell return more, such as <see cref="TreatmentResult"/>.</param>
public sealed record IndexStage(int Number, IndexStep Step, StepResult Result)
{
    /// <summary>Name of the stage, such as "treated".</summary>
    public string Name => Step.Stage;
}
