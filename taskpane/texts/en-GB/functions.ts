export const functions = {
  title: '',
};
