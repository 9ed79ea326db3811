export const appraisal = {
  title: '',
};
