/**
 * The rules of this house that the linter lacks; `.oxlintrc.json` turns them on.
 * @type {{ meta: { name: string }, rules: Record<string, { create: (context: any) => object }> }}
 */
export default {
  meta: { name: 'house' },
  rules: {
    'no-cast-by-way-of-unknown': {
      create: (context) => ({
        TSAsExpression(node) {
          const inner = node.expression;
          if (inner.type !== 'TSAsExpression') return;
          if (inner.typeAnnotation.type !== 'TSUnknownKeyword') return;
          context.report({
            node,
            message: 'A cast by way of unknown says that the types are wrong: mend the types.',
          });
        },
      }),
    },
    'document-exports': {
      create: (context) => ({
        ExportNamedDeclaration(node) {
          if (node.declaration?.type !== 'FunctionDeclaration') return;
          // Astro's own name, which says the same on every page.
          if (node.declaration.id.name === 'getStaticPaths') return;
          const comment = context.sourceCode.getCommentsBefore(node).at(-1);
          if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
          context.report({
            node: node.declaration.id,
            message: 'An exported function has a docstring: what it does, units, what it throws.',
          });
        },
      }),
    },
  },
};
