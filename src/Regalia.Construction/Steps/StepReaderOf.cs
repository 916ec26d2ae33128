using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>A reader of one type of step.</summary>
internal abstract class StepReaderOf<T> : StepReader
    where T : IndexStep, new()
{
    public override string Name => Default.Name;

    public override IndexStep Default { get; } = new T();

    public override Func<IndexStep, IndexStep> Read(SpecificationMap options, IndexStep start, SpecificationScope scope)
    {
        OptionChanges<T> changes = new(options);
        Read(changes, (T)start, scope);
        options.RefuseTheRest();
        return step => changes.Of((T)step);
    }

    protected abstract void Read(OptionChanges<T> changes, T start, SpecificationScope scope);
}
