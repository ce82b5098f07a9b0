using Xunit;

namespace Graph.Testing;

/// <summary>A test over outside data: skipped, by name, where an environment variable that points to it is not set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSettingFactAttribute : FactAttribute
{
    public RequiresSettingFactAttribute(params string[] settings) => Skip = Setting.WhySkipped(settings);
}

/// <summary>The theory form of <see cref="RequiresSettingFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSettingTheoryAttribute : TheoryAttribute
{
    public RequiresSettingTheoryAttribute(params string[] settings) => Skip = Setting.WhySkipped(settings);
}
